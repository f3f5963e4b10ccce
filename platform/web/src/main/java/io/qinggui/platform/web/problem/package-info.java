/**
 * Everything that goes wrong becomes an RFC 9457 problem document under a stable code, in Chinese
 * or English, whoever noticed it: a controller, a filter, Spring or the servlet container.
 *
 * <p>Texts come from {@code problems/*.properties} and, for one service only, {@code
 * problems/<service>/*.properties} anywhere on the class path (UTF-8; a name ending in {@code _en}
 * is English, any other Chinese): {@code <code>.title}, {@code <code>.detail} and, for field
 * errors, {@code <code>.message}, with {@code {name}} standing for the detail of that name.
 */
@NullMarked
package io.qinggui.platform.web.problem;

import org.jspecify.annotations.NullMarked;
