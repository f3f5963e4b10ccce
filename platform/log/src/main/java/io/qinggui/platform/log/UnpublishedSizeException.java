package io.qinggui.platform.log;

/** Of a tree of this size nothing was published yet. */
public final class UnpublishedSizeException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long published;

  UnpublishedSizeException(long size, long published) {
    super("size " + size + " is not published, the last is " + published, null, false, false);
    this.published = published;
  }

  /** The size that was published last. */
  public long published() {
    return published;
  }
}
