package io.qinggui.standalone.imports;

/**
 * What became of a file's lines; {@code lines} is the sum of the other three.
 *
 * @param file its name
 * @param read whether its header could be used; if not, the rest is 0
 */
public record FileResult(
    String file, boolean read, long lines, long accepted, long alreadyThere, long rejected) {}
