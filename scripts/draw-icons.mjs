// Draws assets/icons/*.svg as the PNGs that the manifest names. usage: node scripts/draw-icons.mjs (needs Chromium)
// CHROMIUM=/path/to/chrome takes another program than `chromium`.
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import { root } from "./steps.mjs";

const folder = join(root, "assets", "icons");
/** What Office asks for, from the ribbon at 100 % to the list of add-ins at 200 %. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
/** Up to here a stroke of the full drawing is thinner than a pixel, so a simpler one with whole pixels is taken. */
const SMALL_UP_TO = 20;
const SMALL = "-small.svg";

function chromiumPath() {
  const asked = process.env.CHROMIUM ?? "chromium";
  const places = [asked, ...process.env.PATH.split(delimiter).map((place) => join(place, asked))];
  const found = places.find((place) => place !== "chromium" && existsSync(place));
  if (found === undefined) throw new Error(`${asked} is not here: install Chromium or name it with CHROMIUM=...`);
  return found;
}

async function draw(page, svg, size) {
  await page.setViewportSize({ width: size, height: size });
  const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
  await page.setContent(
    `<body style="margin:0"><img src="${image}" width="${size}" height="${size}" style="display:block">`,
  );
  await page.waitForFunction(() => document.images[0].complete);
  return page.screenshot({ omitBackground: true });
}

const names = readdirSync(folder).filter((name) => name.endsWith(".svg") && !name.endsWith(SMALL));
const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  for (const name of names.map((file) => file.replace(/\.svg$/, ""))) {
    const [full, small] = [".svg", SMALL].map((end) => readFileSync(join(folder, name + end), "utf8"));
    for (const size of SIZES) {
      const png = await draw(page, size > SMALL_UP_TO ? full : small, size);
      writeFileSync(join(folder, `${name}-${size}.png`), png);
    }
  }
  console.log(`${names.length} icons in ${SIZES.length} sizes`);
} finally {
  await browser.close();
}
