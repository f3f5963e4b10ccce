package io.qinggui.notification.email;

/**
 * A letter that is ready to be sent.
 *
 * @param subject one line
 * @param text plain, with line feeds
 */
public record Letter(String subject, String text) {}
