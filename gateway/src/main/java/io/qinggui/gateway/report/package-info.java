/**
 * Reports made of the services' figures. A report names the moment up to which facts count, so that
 * it can be made again, the same to the byte, whenever somebody asks.
 */
@NullMarked
package io.qinggui.gateway.report;

import org.jspecify.annotations.NullMarked;
