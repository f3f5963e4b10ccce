package io.qinggui.platform.transparency.tile;

/**
 * An entry is longer than the 65,535 bytes that its 16-bit length can tell. Such an entry can be in
 * the tree, but in no bundle.
 */
public final class OversizedEntryException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final int length;

  OversizedEntryException(int offset, int length) {
    super("entry " + offset + " of the bundle has " + length + " bytes, the most are 65535");
    this.offset = offset;
    this.length = length;
  }

  /** Of the entry within its bundle, from 0. */
  public int offset() {
    return offset;
  }

  /** Bytes of the entry. */
  public int length() {
    return length;
  }
}
