package io.qinggui.platform.web.open;

/** Paths that everybody may read without a token, and keep for a minute. */
public final class PublicPaths {

  /** Beneath it. */
  public static final String PREFIX = "/api/v1/public";

  private PublicPaths() {}
}
