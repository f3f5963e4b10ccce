/** Each call of the interface over real HTTP, with SQLite and MongoDB's protocol behind it. */
@NullMarked
package io.qinggui.license.api;

import org.jspecify.annotations.NullMarked;
