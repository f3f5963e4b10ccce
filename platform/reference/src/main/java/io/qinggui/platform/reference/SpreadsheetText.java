package io.qinggui.platform.reference;

/** Texts in files that spreadsheets open. */
public final class SpreadsheetText {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r";

  private SpreadsheetText() {}

  /**
   * A cell of a CSV file that a spreadsheet would take for a formula, with an apostrophe before it,
   * which makes it text (OWASP, CSV injection); any other cell as it is.
   */
  public static String harmless(String cell) {
    return !cell.isEmpty() && BEGINS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
