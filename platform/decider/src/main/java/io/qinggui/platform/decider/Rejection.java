package io.qinggui.platform.decider;

import java.util.Map;

/**
 * Why a command may not be asked, under a code that clients may rely on.
 *
 * @param kind how the refusal is to be understood; the HTTP layer maps it to a status
 * @param code stable, lower-case with hyphens, for example {@code already-registered}
 * @param pointer JSON pointer to the offending field of the request, empty when it is none in
 *     particular
 * @param details values that explain it, in the order in which they are to be shown; each a string,
 *     number, boolean, or list or map of such
 */
public record Rejection(Kind kind, String code, String pointer, Map<String, Object> details) {

  /** The sort of a refusal. */
  public enum Kind {
    /** What it is about does not exist (404). */
    NOT_FOUND,
    /** The state does not allow it (409). */
    CONFLICT,
    /** The values contradict each other or the law's bounds (422). */
    INVALID,
    /** The actor has no say in this (403). */
    FORBIDDEN
  }

  /** {@link Kind#CONFLICT} with details. */
  public static Rejection conflict(String code, Map<String, Object> details) {
    return new Rejection(Kind.CONFLICT, code, "", details);
  }

  /** {@link Kind#INVALID} at a field. */
  public static Rejection invalid(String code, String pointer) {
    return new Rejection(Kind.INVALID, code, pointer, Map.of());
  }

  /** {@link Kind#NOT_FOUND}. */
  public static Rejection notFound(String code, Map<String, Object> details) {
    return new Rejection(Kind.NOT_FOUND, code, "", details);
  }

  /** {@link Kind#FORBIDDEN}. */
  public static Rejection forbidden(String code) {
    return new Rejection(Kind.FORBIDDEN, code, "", Map.of());
  }
}
