package io.qinggui.license.rules.book;

/**
 * Why a value of an amendment cannot be taken.
 *
 * @param name the name as it was given
 * @param code {@code unknown-value} or {@code invalid-value}
 * @param message for people, in English
 */
public record AmendmentProblem(String name, String code, String message) {}
