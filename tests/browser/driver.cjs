// Drives a real Chromium window by one JSON request a line; answers each with one JSON line.
const path = require('node:path');
const readline = require('node:readline');

const [packages, chromium] = process.argv.slice(2);
const { chromium: launcher } = require(path.join(packages, 'node_modules', 'playwright-core'));
const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let page;

const actions = {
  async open({ address }) {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForFunction(() => window.content && window.enter);
    return {};
  },
  // A real key press: Chromium asks the owner of the X11 selection, as for any person.
  async paste({ until }) {
    await page.bringToFront();
    await page.evaluate(() => window.enter());
    await page.keyboard.press('Control+V');
    await page.waitForFunction((text) => outline(window.content()).some(
      (block) => block.text.includes(text)), until);
    return page.evaluate(() => ({
      html: window.content(),
      blocks: outline(window.content()),
      empty: emptyInside(window.content()),
      pastes: window.pastes,
    }));
  },
};

async function main() {
  const browser = await launcher.launch({ executablePath: chromium, headless: false, args: ARGS });
  page = await browser.newPage();
  page.setDefaultTimeout(20000);
  const requests = readline.createInterface({ input: process.stdin });
  process.stdout.write('{"ready": true}\n');
  for await (const line of requests) {
    const request = JSON.parse(line);
    const answer = await actions[request.do](request).catch((error) => ({ error: error.message }));
    process.stdout.write(`${JSON.stringify(answer)}\n`);
  }
  await browser.close();
}

main();
