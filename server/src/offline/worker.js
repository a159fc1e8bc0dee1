// Shows a page of the portal's own where nothing can be reached. It keeps that page and its style, and nothing else: what
// people read, the portal alone gives them. `FILES` stands before this: both languages of the page, and the style.
const kept = 'offline ' + FILES.join(' ')

addEventListener('install', (event) => event.waitUntil(keep()))
addEventListener('activate', (event) => event.waitUntil(begin()))
addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') event.respondWith(page(event))
  else if (FILES.includes(new URL(request.url).pathname)) event.respondWith(fetch(request).catch(() => caches.match(request)))
})

// As somebody who has not signed in.
async function keep() {
  const cache = await caches.open(kept)
  await cache.addAll(FILES.map((file) => new Request(file, { credentials: 'omit' })))
  await skipWaiting()
}

async function begin() {
  for (const name of await caches.keys()) if (name !== kept) await caches.delete(name)
  // The portal is asked while the worker is still on its way.
  await registration.navigationPreload?.enable()
}

async function page({ request, preloadResponse }) {
  try {
    return (await preloadResponse) ?? (await fetch(request))
  } catch {
    const isEnglish = /^\/en(\/|$)/.test(new URL(request.url).pathname)
    return (await caches.match(isEnglish ? '/en/offline' : '/offline')) ?? Response.error()
  }
}
