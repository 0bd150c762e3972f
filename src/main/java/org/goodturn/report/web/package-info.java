/** The report page, its chart and funnel, and its tables to download. */
package org.goodturn.report.web;
