package io.qinggui.gateway.pages.filing;

/** How a field of a form is filled in. */
public enum Kind {
  /** One line. */
  TEXT,
  /** Several lines. */
  LONG_TEXT,
  DATE,
  /** Day and time in Beijing. */
  MOMENT,
  /** A whole number. */
  NUMBER,
  YES_NO,
  /** One of some codes. */
  CHOICE,
  /** Any of some codes. */
  CHOICES,
  PROVINCE,
  PROVINCES,
  /** The ministry or the administration of a province. */
  AUTHORITY,
  /** Texts, one a line. */
  LINES,
  /** Dates, one a line. */
  DATES,
  /** A number or a text. */
  ANY,
  /** Fields that belong together. */
  GROUP,
  /** Such groups, as many as there are. */
  ROWS
}
