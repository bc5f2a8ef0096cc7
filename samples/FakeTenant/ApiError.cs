using System.Collections.Generic;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace FakeTenant;

/// <summary>An error body of the Management API.</summary>
internal sealed record ApiError(
    [property: JsonPropertyName("statusCode")] int StatusCode,
    [property: JsonPropertyName("error")] string Error,
    [property: JsonPropertyName("message")] string Message,
    [property: JsonPropertyName("errorCode"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? ErrorCode = null,
    [property: JsonPropertyName("attributes"), JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ApiErrorAttributes? Attributes = null)
{
    public static ApiError BadHeader { get; } =
        new(StatusCodes.Status400BadRequest, "Bad Request", "Bad HTTP authentication header format", "Bearer");

    public static ApiError RateLimitExceeded { get; } =
        new(StatusCodes.Status429TooManyRequests, "Too Many Requests", "Global limit has been reached", "too_many_requests");

    public static ApiError Unauthorized(string message) =>
        new(StatusCodes.Status401Unauthorized, "Unauthorized", message, Attributes: new ApiErrorAttributes(message));

    public static ApiError InsufficientScope(IReadOnlyList<string> anyOf) => new(
        StatusCodes.Status403Forbidden, "Forbidden", $"Insufficient scope, expected any of: {string.Join(',', anyOf)}", "insufficient_scope");

    public IResult ToResult() => Results.Json(this, statusCode: StatusCode);
}

internal sealed record ApiErrorAttributes([property: JsonPropertyName("error")] string Error);
