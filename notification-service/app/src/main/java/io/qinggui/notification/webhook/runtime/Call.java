package io.qinggui.notification.webhook.runtime;

import java.util.Map;

/**
 * A request to be made.
 *
 * @param method for example {@code POST}
 * @param url where to
 * @param headers all that are its own
 * @param body empty for none
 */
record Call(String method, String url, Map<String, String> headers, byte[] body) {

  static final byte[] NOTHING = {};
}
