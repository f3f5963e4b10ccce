/**
 * Who took the place of an operator: by a merger (合并), by a division (分立), or because an enterprise
 * that had no code has got one. After a merger or with a code, what stands against the predecessor
 * (三(三), 三(四)) stands against its successor: nobody gets rid of a bad name by becoming somebody
 * else. Licenses do not pass in this way (二(一)1(4)).
 */
@NullMarked
package io.qinggui.operator.succession;

import org.jspecify.annotations.NullMarked;
