@NullMarked
package io.qinggui.gateway.session;

import org.jspecify.annotations.NullMarked;
