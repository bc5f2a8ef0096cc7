// The public shape of Auth0.Core 7.49 that test sources use: names and signatures as its source has them.
// Tests compile it into an assembly named Auth0.Core.
using System;
using System.Net;

namespace Auth0.Core.Exceptions
{
    public class ApiException : Exception
    {
        protected ApiException()
        {
        }

        protected ApiException(string message, Exception innerException)
            : base(message, innerException)
        {
        }
    }

    public class ApiError
    {
        public string Error { get; set; }

        public string ErrorCode { get; set; }

        public string Message { get; set; }
    }

    public class ErrorApiException : ApiException
    {
        public ErrorApiException()
        {
        }

        public ErrorApiException(HttpStatusCode statusCode, ApiError apiError = null)
        {
        }

        public ApiError ApiError { get; }

        public HttpStatusCode StatusCode { get; }
    }

    public class RateLimitApiException : ApiException
    {
        public RateLimitApiException()
        {
        }

        public ApiError ApiError { get; }
    }
}
