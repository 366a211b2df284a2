import { words } from './stop-words.ts'

/** jieba tags these as places; they name none. */
export const NO_PLACES = words(`
外国 国外 海外 境外 外省 外地 异地 城市 城镇 城区 乡镇 农村 村镇 城乡 山区 社区 城中村 上门 基层 一线 国有 本地 当地 新建 惠及 高新区 开发区 园区 东部 西部 南部 北部 中部 沿海 沿江 上台 台上 会场 现场 主席台 扎根
`)

/** jieba tags these as nouns; they name an act, and the thing it is done to stands before or behind them. */
export const ACTS = words(`
办理 备案 整治 参赛 改造 治理 建设 监督 检查 视察 调研 培训 审查 审议 评议 评价 督办 采纳 征集 收集 受理 化解 帮扶 推进 发展
投入 投资 完成 开工 竣工 服务 保障 管理 申报 处置 处理 支持 救助 援助 新增 增加 减少 关闭 淘汰 搬迁 修复 提升 供应 销售 出口
消费 生产 运行 运营 使用 登记 注册 引进 签约 落户 入驻 实施 推广 覆盖 普及 创建 评选 表彰 获得 转移 养护 维修 清理 检测 监测 扎根
`)
