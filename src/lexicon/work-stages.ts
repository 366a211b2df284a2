/** 旧厂改造开工9个、完工7个: the second is a stage of the same work. */
export const STAGES = '(?:新?开工|动工|复工|完工|竣工|投产|投用|交付|签约|落地)'
