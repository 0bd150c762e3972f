// Draws the reference of the API. In a file of its own, because pages here allow no script inside themselves.
SwaggerUIBundle({
  url: '/q/openapi?format=json',
  domNode: document.getElementById('reference'),
  deepLinking: true,
  tryItOutEnabled: true,
  presets: [SwaggerUIBundle.presets.apis],
});
