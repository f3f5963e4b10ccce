package io.qinggui.gateway.print;

/** Media types of files that have no constant of their own elsewhere. */
public final class FileTypes {

  /** A spreadsheet in Office Open XML (ISO/IEC 29500). */
  public static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private FileTypes() {}
}
