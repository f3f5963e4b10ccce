package io.qinggui.standalone.sample;

/**
 * A fictional enterprise.
 *
 * @param id its USCC, or the name that the files give to one that has none
 * @param province two digits
 */
record Company(String id, String province) {}
