/** The services that this edition runs. Everything here that names one is derived from the list. */
@NullMarked
package io.qinggui.standalone.service;

import org.jspecify.annotations.NullMarked;
