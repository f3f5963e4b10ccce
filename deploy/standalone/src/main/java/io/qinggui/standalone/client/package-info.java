/** What talking to Qinggui over HTTP needs, whoever talks: a token. */
@NullMarked
package io.qinggui.standalone.client;

import org.jspecify.annotations.NullMarked;
