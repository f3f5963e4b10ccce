package io.qinggui.standalone.imports.text;

import java.io.IOException;

/** A file is no workbook, or a broken one. */
public final class UnreadableWorkbookException extends IOException {

  UnreadableWorkbookException(Throwable cause) {
    super("no workbook that can be read: " + cause.getMessage(), cause);
  }
}
