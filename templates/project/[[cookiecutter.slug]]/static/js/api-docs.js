// Draws the description of an API with Swagger; what is tried out is sent with this page's token.
(() => {
  const place = document.getElementById("api-docs");
  const token = document.querySelector("input[name=csrfmiddlewaretoken]").value;
  SwaggerUIBundle({
    domNode: place,
    url: place.dataset.url,
    validatorUrl: null,
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    presets: [SwaggerUIBundle.presets.apis],
    layout: "BaseLayout",
    requestInterceptor: (request) => {
      if (new URL(request.url, location.href).origin === location.origin) request.headers["X-CSRFToken"] = token;
      return request;
    },
  });
})();
