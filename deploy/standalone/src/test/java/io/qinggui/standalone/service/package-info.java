@NullMarked
package io.qinggui.standalone.service;

import org.jspecify.annotations.NullMarked;
