package io.qinggui.kit.build;

/**
 * What was found cannot be made into a kit that would stand a check. Nothing is wrong with asking
 * again.
 */
public final class KitRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public KitRefusedException(String message) {
    super(message);
  }
}
