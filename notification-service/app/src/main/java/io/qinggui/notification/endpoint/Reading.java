package io.qinggui.notification.endpoint;

/** What came of reading the address of a webhook. */
public sealed interface Reading {

  /**
   * It may be connected to, if the network addresses behind it may.
   *
   * @param endpoint as it was understood
   */
  record Understood(Endpoint endpoint) implements Reading {}

  /**
   * Nothing is delivered to it.
   *
   * @param why the first reason that was found
   */
  record Refused(EndpointRefusal why) implements Reading {}
}
