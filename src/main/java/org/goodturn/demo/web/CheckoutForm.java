package org.goodturn.demo.web;

import org.goodturn.demo.shop.Customer;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** What a customer typed at the till. */
public record CheckoutForm(
        @RestForm String bike,
        @RestForm String coupon,
        @RestForm String email,
        @RestForm("first_name") String firstName,
        @RestForm("last_name") String lastName) {

    private static final int LONGEST_NAME = 100;

    public CheckoutForm {
        bike = tidy(bike);
        coupon = tidy(coupon);
        email = tidy(email);
        firstName = tidy(firstName);
        lastName = tidy(lastName);
    }

    static CheckoutForm withCoupon(String coupon) {
        return new CheckoutForm("", coupon, "", "", "");
    }

    Problems problems() {
        var problems = Problems.none();
        if (EmailAddress.parse(email).isEmpty()) {
            problems.add("email", "Please give an address like name@example.com.");
        }
        if (firstName.isEmpty() || firstName.length() > LONGEST_NAME) {
            problems.add("first_name", "Please give your first name.");
        }
        if (lastName.length() > LONGEST_NAME) {
            problems.add("last_name", "Please shorten it to 100 letters.");
        }
        return problems;
    }

    Customer customer(String clickId) {
        return new Customer(new EmailAddress(email), firstName, lastName, clickId);
    }

    private static String tidy(String typed) {
        return typed == null ? "" : typed.replaceAll("\\p{Cntrl}", "").strip();
    }
}
