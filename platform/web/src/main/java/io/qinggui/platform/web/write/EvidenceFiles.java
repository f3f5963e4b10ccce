package io.qinggui.platform.web.write;

/**
 * The files of evidence that a service keeps. Where a service has such a bean, a write that names a
 * file which is not there is refused with {@code attachment-unknown}.
 */
@FunctionalInterface
public interface EvidenceFiles {

  /**
   * Whether a file is there.
   *
   * @param digest as {@code sha256:<hex>}
   */
  boolean isThere(String digest);
}
