package io.qinggui.notification.language;

/**
 * Something that only this installation can read. Says nothing of it when printed.
 *
 * @param key check value of the key under which it was sealed
 * @param text what came of it, in base64
 */
public record Sealed(String key, String text) {

  @Override
  public String toString() {
    return "Sealed[" + key + "]";
  }
}
