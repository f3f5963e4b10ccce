package io.qinggui.platform.log;

/** Tiles do not lead to the root that was signed. */
final class DamagedTilesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  DamagedTilesException() {
    super("tiles that do not lead to the root that was signed", null, false, false);
  }
}
