package io.qinggui.license.rules.fact;

/** What a commitment promises. */
public enum Track {
  /** To obtain the license for IRCS or CDN, 二(一)2. */
  SERVICE,
  /** To reach the requirements of 2012, 二(三)1. */
  COMPLIANCE
}
