/**
 * What people see in a browser: the frame of all pages, their texts and how they are sent. Each
 * page is a package of its own. Pages ask the services as any client does, and decide nothing.
 */
@NullMarked
package io.qinggui.gateway.pages;

import org.jspecify.annotations.NullMarked;
