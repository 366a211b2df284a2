/** Offices of those who give reports. */
export const REPORTING_OFFICE =
  '(?:省长|市长|区长|县长|州长|旗长|镇长|乡长|主席|总理|主任|院长|检察长|行政长官|局长|厅长)'
