/**
 * The standalone edition: one command starts all of Qinggui on this machine, with nothing else
 * installed, loads the sample campaign or a register of one's own, and answers.
 */
@NullMarked
package io.qinggui.standalone;

import org.jspecify.annotations.NullMarked;
