package org.goodturn.demo.shop;

import org.goodturn.shared.text.EmailAddress;

/** Who orders, and the click that brought them as far as the shop knows; otherwise empty. */
public record Customer(EmailAddress email, String firstName, String lastName, String clickId) {}
