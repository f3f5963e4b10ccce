/** What is for everybody: how much of it one client gets, so that officers are not slowed down. */
@NullMarked
package io.qinggui.gateway.openaccess;

import org.jspecify.annotations.NullMarked;
