package io.qinggui.standalone.summary;

/** A service that an operator has reported to be running in a province. */
public record Business(String operatorId, String service, String province) {}
