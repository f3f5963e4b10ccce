package io.qinggui.lease;

/** What is leased: 线路, 国际专线, IP地址, 带宽. */
public enum Resource {
  /** A line within the country; its identifier is the circuit's number. */
  CIRCUIT,
  /** A line to abroad; its identifier is the circuit's number. */
  INTERNATIONAL_CIRCUIT,
  /** IP addresses; its identifier is a prefix. */
  IP_PREFIX,
  /** Bandwidth; its identifier is free text. */
  BANDWIDTH
}
