// The other processes of bench/relay.ts: a made-up model's server, and the smallest proxy that streams.

/** Answers each request with so many tokens, one every so many milliseconds; the first tells how long it was held here. */
export const ENDPOINT = `
const chunk = (content, took) => 'data: ' + JSON.stringify({ id: 'chatcmpl-1', object: 'chat.completion.chunk',
  created: 1, model: 'm', took, choices: [{ index: 0, delta: { content }, finish_reason: null }] }) + '\\n\\n'
const server = require('node:http').createServer((request, response) => {
  const came = performance.now()
  request.resume().once('end', () => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    let sent = 0
    const timer = setInterval(() => {
      if (sent++ < 100) response.write(chunk(' token', sent === 1 ? performance.now() - came : undefined))
      else response.end('data: [DONE]\\n\\n')
    }, 20)
    response.once('close', () => clearInterval(timer))
  })
})
server.listen(0, '127.0.0.1', () => console.log('http://127.0.0.1:' + server.address().port))`

/** Passes everything on as it comes, keeps connections, lets go of both sides together; nothing else. */
export const RAW_PROXY = `
const http = require('node:http')
const agent = new http.Agent({ keepAlive: true })
const server = http.createServer((request, response) => {
  const asked = http.request(process.env.MODEL_URL + request.url, {
    method: request.method,
    agent,
    headers: { 'Content-Type': request.headers['content-type'] },
  })
  asked.once('response', (answer) => {
    response.writeHead(answer.statusCode, answer.headers)
    response.flushHeaders()
    answer.pipe(response)
    answer.once('error', () => response.destroy())
  })
  asked.once('error', () => {
    if (response.headersSent) response.destroy()
    else response.writeHead(502).end()
  })
  response.once('close', () => asked.destroy())
  request.pipe(asked)
})
process.once('SIGTERM', () => {
  server.close()
  server.closeAllConnections()
  agent.destroy()
})
server.listen(0, '127.0.0.1', () => {
  console.log('http://127.0.0.1:' + server.address().port)
})`
