// The page of an official document (GB/T 9704) as a typst program. It reads a model as data: no text of it is ever markup.
// A4, margins 37/35/28/26 mm, 22 lines of 28 characters, text of size 3 (16 pt), titles of size 2 (22 pt), page numbers — 1 —.

export const LAYOUT = `
#let d = json(bytes(sys.inputs.model))
#let has(key) = d.at(key, default: none) != none
#let serif = ("Noto Serif SC", "Noto Sans SC")
#let sans = ("Noto Sans SC", "Noto Serif SC")
#let sign = 15.79pt
#let pitch = 28.99pt
#let red = rgb("#c8102e")
#let empty(lines) = v((lines - 1) * pitch + 16pt)

#set document(title: d.title, author: d.signer, date: none)
#set text(font: serif, size: 16pt, tracking: -0.21pt, lang: "zh", region: "cn", cjk-latin-spacing: none,
  top-edge: 0.88em, bottom-edge: -0.12em)
#set par(leading: pitch - 16pt, spacing: pitch - 16pt, justify: true, linebreaks: "simple")
#set block(spacing: pitch - 16pt)
#set page(
  paper: "a4",
  fill: none, // in a picture of all pages, the ground of one would cover the one before
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 7mm,
  footer: context {
    let page = counter(page).get().first()
    set text(size: 14pt, tracking: 0pt)
    align(if calc.odd(page) { right } else { left }, pad(x: 14pt, "\\u{2014} " + str(page) + " \\u{2014}"))
  },
  background: if has("watermark") {
    rotate(-45deg, text(size: 60pt, fill: luma(225), tracking: 0pt, d.watermark))
  },
)

#if has("redHead") {
  let size = calc.min(36pt, 436pt / calc.max(d.redHead.clusters().len(), 1))
  align(center, text(size: size, weight: "bold", fill: red, tracking: 0pt, d.redHead))
  if has("number") {
    v(pitch - 16pt)
    align(center, d.number)
  }
  v(4mm - (pitch - 16pt))
  line(length: 100%, stroke: 1.2pt + red)
  v(pitch)
} else if has("number") {
  align(right, d.number)
  v(pitch)
}

#align(center, block(width: 100%, {
  set par(justify: false, leading: pitch - 22pt + 4pt)
  text(size: 22pt, weight: "bold", tracking: 0pt, d.title)
}))
#v(pitch - 16pt)

#if has("addressee") { par(first-line-indent: 0pt, d.addressee + "\\u{ff1a}") }

#let indented(body) = par(first-line-indent: (amount: 2 * sign, all: true), body)
#let heading-of(block) = indented(text(
  font: if block.level == 1 { sans } else { serif },
  weight: if block.level == 1 { "medium" } else { "bold" },
  block.text,
))
#let table-of(block) = {
  let count = calc.max(..block.rows.map(row => row.len()))
  table(
    columns: if count == 2 { (auto, 1fr) } else { (1fr,) * count },
    inset: (x: 8pt, y: 7pt),
    stroke: 0.5pt,
    ..block.rows.map(row => row + ("",) * (count - row.len())).flatten().map(cell => table.cell(cell)),
  )
}
#let block-of(block) = {
  if block.type == "paragraph" { indented(block.text) }
  else if block.type == "heading" { std.block(sticky: true, breakable: false, heading-of(block)) }
  else if block.type == "list" { for (index, item) in block.items.enumerate() { indented(str(index + 1) + ". " + item) } }
  else if block.type == "table" { table-of(block) }
}
// No signature stands alone on a page: a last paragraph of up to eight lines comes with it whole.
#let comes-along(block) = block.type == "paragraph" and block.text.clusters().len() <= 8 * 28
#for (index, block) in d.blocks.enumerate() {
  if index == d.blocks.len() - 1 and comes-along(block) { std.block(sticky: true, width: 100%, block-of(block)) }
  else { block-of(block) }
}

#if has("enclosures") {
  v(16pt)
  let items = d.enclosures.items
  let label = d.enclosures.label
  grid(
    columns: (auto, 1fr),
    row-gutter: pitch - 16pt,
    ..items.enumerate().map(((index, item)) => (
      pad(left: 2 * sign, if index == 0 { label } else { hide(label) }),
      if items.len() > 1 { str(index + 1) + ". " + item } else { item },
    )).flatten(),
  )
}

#block(breakable: false, width: 100%, above: 2 * pitch, context {
  let gap = (measure(d.signer).width - measure(d.date).width) / 2
  align(right, pad(right: calc.max(4 * sign - calc.max(gap, 0pt), 0pt), box(align(center, stack(
    spacing: pitch - 16pt, d.signer, d.date,
  )))))
})

#if has("notes") {
  v(1fr)
  std.block(breakable: false, width: 100%, {
    set text(size: 14pt)
    line(length: 100%, stroke: 0.5pt)
    for note in d.notes { pad(x: 14pt, par(first-line-indent: 0pt, note)) }
    line(length: 100%, stroke: 0.5pt)
  })
}
`;
