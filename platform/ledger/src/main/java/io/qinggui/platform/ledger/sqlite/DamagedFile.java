package io.qinggui.platform.ledger.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Tells a damaged file from a disk that is full or away. */
final class DamagedFile {

  /** Codes say more in their higher bits: which structure it was. */
  private static final int PRIMARY = 0xff;

  private DamagedFile() {}

  /** A file that ends in the middle of a page counts as damaged, too. */
  static boolean isSaidBy(SQLException failure) {
    if (!(failure instanceof SQLiteException e)) {
      return false;
    }
    int primary = e.getResultCode().code & PRIMARY;
    return primary == SQLiteErrorCode.SQLITE_CORRUPT.code
        || primary == SQLiteErrorCode.SQLITE_NOTADB.code
        || e.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHORT_READ;
  }
}
