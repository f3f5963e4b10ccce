package io.qinggui.notification.language;

/**
 * The same sentence in both languages.
 *
 * @param zh in Chinese
 * @param en in English
 */
public record OrderText(String zh, String en) {}
