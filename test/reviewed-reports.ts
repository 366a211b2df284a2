/**
 * What a reader found in each text of the shared folder: file, title, body, place, sort, level, the year looked
 * back on, the year planned, and the label of the section in which the plan begins (empty where the text plans nothing).
 */
export const REVIEWED = `
北京市_2025_政府工作报告.txt | 2025年北京市政府工作报告 | 北京市人民政府 | 北京 | government | city | 2024 | 2025 | 二
四川省_2025_政府工作报告.txt | 2025年四川省政府工作报告 | 四川省人民政府 | 四川 | government | province | 2024 | 2025 | 任务
四川省_2026_政府工作报告.txt | 2026年四川省人民政府工作报告 | 四川省人民政府 | 四川 | government | province | 2025 | 2026 | 二
国务院_1954_政府工作报告.txt | 1954年政府工作报告 | 国务院 | 全国 | government | nation | 1953 | 1954 |
国务院_1999_政府工作报告.txt | 1999年政府工作报告 | 国务院 | 全国 | government | nation | 1998 | 1999 | 一
国务院_2012_政府工作报告.txt | 国务院 2012 政府工作报告 | 国务院 | 全国 | government | nation | 2011 | 2012 | 二
广东省_2026_政府工作报告.txt | 政府工作报告 | 广东省人民政府 | 广东 | government | province | 2025 | 2026 | 二
documents/2025年北京市政府工作报告.docx | 2025年北京市政府工作报告 | 北京市人民政府 | 北京 | government | city | 2024 | 2025 | 二
documents/2025年四川省政府工作报告.docx | 2025年四川省政府工作报告 | 四川省人民政府 | 四川 | government | province | 2024 | 2025 | 任务
documents/2025年广东省政府工作报告.docx | 2025年广东省政府工作报告 | 广东省人民政府 | 广东 | government | province | 2024 | 2025 | 二
documents/2025年河北省政府工作报告.docx | 2025年河北省政府工作报告 | 河北省人民政府 | 河北 | government | province | 2024 | 2025 | 二
documents/2025年海南省政府工作报告.docx | 2025年海南省政府工作报告 | 海南省人民政府 | 海南 | government | province | 2024 | 2025 | 二
documents/2025年海南省政府工作报告.pdf | 2025年海南省政府工作报告 | 海南省人民政府 | 海南 | government | province | 2024 | 2025 | 二
documents/2025年湖北省政府工作报告.docx | 2025年湖北省政府工作报告 | 湖北省人民政府 | 湖北 | government | province | 2024 | 2025 | 二
documents/2025年福建省政府工作报告.docx | 2025年福建省政府工作报告 | 福建省人民政府 | 福建 | government | province | 2024 | 2025 | 二
documents/2025年西藏政府工作报告.docx | 2025年西藏政府工作报告 | 西藏自治区人民政府 | 西藏 | government | province | 2024 | 2025 | 任务
kinds/XX镇_2013_政府工作报告.txt | XX镇政府工作报告 | 镇人民政府 |  | government | town | 2013 | 2014 |
kinds/余姚市人大常委会_2021_工作报告.txt | 2021年余姚市人民代表大会常务委员会工作报告 | 余姚市人大常委会 | 余姚 | congress | city | 2021 | 2022 |
kinds/余杭区人大常委会.txt | 人大常委会工作报告 | 杭州市余杭区人大常委会 | 余杭 | congress | county |  |  |
kinds/区人大常委会_模板.txt | 区人大会常务委员会工作报告 | 区人大常委会 |  | congress | county |  |  |
kinds/台湾_2025_施政報告.txt | 院長施政報告 | 行政院 | 台湾 | government | province | 2024 | 2025 |
kinds/大姚县_4月_预算执行.txt | 大姚县 4月 预算执行 | 大姚县财政局 | 大姚 | finance | county |  |  |
kinds/常宁政协_2024.txt | 中国人民政治协商会议常宁市第十一届委员会常务委员会工作报告 | 常宁市政协 | 常宁 | cppcc | city | 2024 | 2025 |
kinds/最高人民法院_2010_工作报告.txt | 2010年中华人民共和国最高人民法院工作报告 | 最高人民法院 | 全国 | court | nation | 2009 | 2010 |
kinds/某市中院_2025.txt | 某市中院 2025 | 市中级人民法院 |  | court | city | 2025 | 2026 |
kinds/沙洋县_2022_预算报告.txt | 关于沙洋县2022年预算执行情况和2023年预算草案的报告 | 沙洋县财政局 | 沙洋 | finance | county | 2022 | 2023 |
kinds/浮山县_2018_政府工作报告.txt | 政府工作报告 | 浮山县人民政府 | 浮山 | government | county | 2018 | 2019 |
kinds/福建检察_2006.txt | 福建省人民检察院工作报告 | 福建省人民检察院 | 福建 | procuratorate | province | 2006 | 2007 |
kinds/襄阳检察_2019.txt | 襄阳检察 2019 | 襄阳市人民检察院 | 襄阳 | procuratorate | city | 2019 | 2020 |
kinds/西安中院_五年_新闻.txt | 西安中院 五年 新闻 | 西安市中级人民法院 | 西安 | court | city |  |  |
kinds/辽阳市_2018_统计公报.txt | 辽阳市2018年国民经济和社会发展统计公报 | 辽阳市统计局 | 辽阳 | statistics | city | 2018 | 2019 |
kinds/长寿区_2022_预算报告.txt | 重庆市长寿区财政局关于重庆市长寿区2022年预算执行情况和2023年预算草案的报告 | 重庆市长寿区财政局 | 长寿 | finance | county | 2022 | 2023 |
kinds/香港_2021_施政報告.txt | 行政長官向立法會發表《行政長官2021年施政報告》發言全文(一)(附圖/短片) | 香港特别行政区政府 | 香港 | government | province | 2021 | 2022 |
kinds/黔东南某县_2015_统计公报.txt | 黔东南某县 2015 统计公报 |  |  | statistics | county | 2015 | 2016 |
`
  .trim()
  .split('\n')
  .map(row => row.split('|').map(cell => cell.trim()))
