/**
 * Takes a directory of CSV files into a running Qinggui through its public HTTP interface: reads
 * the files line by line, sends the facts with many requests in flight but in file order for each
 * operator and license, and says of every line whether it was accepted, was there already, or was
 * rejected and why. The columns are described in {@code docs/import.md}.
 */
@NullMarked
package io.qinggui.standalone.imports;

import org.jspecify.annotations.NullMarked;
