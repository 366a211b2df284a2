#!/usr/bin/env bash
# Makes the font that pictures are drawn with: the characters of GB 2312, those of Big5 in common use and the usual
# signs, out of Noto Sans CJK SC, without hints. Needs, on Debian:
#   apt-get install fonts-noto-cjk python3-fonttools
set -euo pipefail
cd "$(dirname "$0")"
source=/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc
characters=$(mktemp)
trap 'rm -f "$characters"' EXIT

/usr/bin/python3 - >"$characters" <<'PYTHON'
def rows(encoding, leads, trails):
    for lead in leads:
        for trail in trails:
            try:
                yield bytes([lead, trail]).decode(encoding)
            except UnicodeDecodeError:
                pass

print(''.join(map(chr, range(0x20, 0x7F))), end='')
print('·•‹›—…“”‘’×÷±−≈≥≤°℃‰²³¹⁰㎡№〇镕囍①②③④⑤⑥⑦⑧⑨⑩▲▼↑↓→█□■●○〔〕【】《》〈〉「」『』（）！，。：；？、％', end='')
print(''.join(rows('gb2312', range(0xA1, 0xF8), range(0xA1, 0xFF))), end='')
print(''.join(rows('big5', range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])), end='')
PYTHON

/usr/bin/python3 -m fontTools.subset "$source" --font-number=2 --text-file="$characters" \
  --output-file=report-sans.otf --no-hinting --layout-features='' \
  --name-IDs=0,1,2,3,4,5,6,13,14 --drop-tables+=vhea,vmtx,VORG,GSUB,GPOS,BASE
{
  echo 'Noto Sans CJK SC: Copyright Google and Adobe, https://github.com/googlefonts/noto-cjk. A subset of it.'
  echo
  sed -n '/SIL OPEN FONT LICENSE/,/^License: GPL/p' /usr/share/doc/fonts-noto-cjk/copyright |
    sed '/^License: GPL/d; s/^ \.$//; s/^ //'
} >LICENSE
