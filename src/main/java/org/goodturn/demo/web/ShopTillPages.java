package org.goodturn.demo.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.goodturn.demo.DemoFile;
import org.goodturn.demo.shop.Basket;
import org.goodturn.demo.shop.Bicycle;
import org.goodturn.demo.shop.OrderEcho;
import org.goodturn.demo.shop.ShopCoupon;
import org.goodturn.demo.shop.ShopOrder;
import org.goodturn.demo.shop.ShopOrders;
import org.goodturn.shared.web.Answers;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

/** The demo shop's till: cart, order, thanks. */
@Path("/demo-shop")
@InShop
@Produces(MediaType.TEXT_HTML)
class ShopTillPages {

    private static final String UNKNOWN_COUPON = "This shop does not know that code.";

    @CheckedTemplate(basePath = "demo", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance cart(ShopFrame frame, Basket basket, CheckoutForm form, Problems problems);

        static native TemplateInstance thankYou(ShopFrame frame, ShopOrder order, OrderEcho echo);
    }

    private final DemoFile demo;
    private final ShopOrders orders;
    private final Clock clock;

    ShopTillPages(DemoFile demo, ShopOrders orders, Clock clock) {
        this.demo = demo;
        this.orders = orders;
        this.clock = clock;
    }

    @GET
    @Path("cart")
    public TemplateInstance cart(
            @RestQuery String bike, @RestQuery String coupon, @RestQuery("gt_click") ClickTrail click) {
        var form = CheckoutForm.withCoupon(coupon);
        var basket = basket(bike, form);
        var problems = Problems.none();
        if (!form.coupon().isEmpty() && basket.coupon().isEmpty()) {
            problems.add("coupon", UNKNOWN_COUPON);
        }
        return Templates.cart(frame(click), basket, form, problems);
    }

    @POST
    @Path("orders")
    public RestResponse<TemplateInstance> order(
            @BeanParam CheckoutForm form,
            @RestForm("gt_click") ClickTrail click,
            @RestCookie("gt_click") ClickTrail remembered) {
        var frame = frame(click);
        var basket = basket(form.bike(), form);
        var problems = form.problems();
        if (problems.any()) {
            return Answers.invalid(Templates.cart(frame, basket, form, problems));
        }
        var order = orders.place(basket, form.customer(ClickTrail.of(click, remembered)), clock.instant());
        return Answers.seeOther(thanks(order));
    }

    @GET
    @Path("orders/{number}")
    public TemplateInstance thankYou(@RestPath String number) {
        var order = orders.numbered(number).orElseThrow(NotFoundException::new);
        return Templates.thankYou(frame(null), order, orders.echo(order));
    }

    @POST
    @Path("orders/{number}/event")
    public RestResponse<TemplateInstance> tellAgain(@RestPath String number) {
        var order = orders.numbered(number).orElseThrow(NotFoundException::new);
        orders.tell(order);
        return Answers.seeOther(thanks(order));
    }

    private ShopFrame frame(ClickTrail click) {
        return ShopFrame.of(demo.read().orElseThrow(NotFoundException::new), ClickTrail.of(click));
    }

    private static Basket basket(String bike, CheckoutForm form) {
        return new Basket(Bicycle.named(bike).orElseThrow(NotFoundException::new), ShopCoupon.honoured(form.coupon()));
    }

    private static String thanks(ShopOrder order) {
        return "/demo-shop/orders/" + order.number();
    }
}
