#nullable enable
using System;
using System.Collections.Generic;
using Auth0.ManagementApi.Core;

namespace Auth0.ManagementApi
{
    [Serializable]
    public record UserResponseSchema
    {
        public string? UserId { get; set; }

        public string? Email { get; set; }

        public string? Name { get; set; }
    }

    [Serializable]
    public record GetUserResponseContent
    {
        public string? UserId { get; set; }

        public string? Email { get; set; }

        public string? Name { get; set; }
    }

    public record CreateUserResponseContent
    {
        public string? UserId { get; set; }
    }

    public record UpdateUserResponseContent
    {
        public string? UserId { get; set; }
    }

    public record ListUsersRequestParameters
    {
        public Optional<int?> Page { get; set; } = 0;

        public Optional<int?> PerPage { get; set; } = 50;

        public Optional<bool?> IncludeTotals { get; set; } = true;

        public Optional<string?> Q { get; set; }
    }

    public record GetUserRequestParameters
    {
        public Optional<string?> Fields { get; set; }

        public Optional<bool?> IncludeFields { get; set; }
    }

    public record CreateUserRequestContent
    {
        public string? Email { get; set; }

        public bool? Blocked { get; set; }

        public required string Connection { get; set; }

        public string? Password { get; set; }
    }

    public record UpdateUserRequestContent
    {
        public bool? Blocked { get; set; }

        public Optional<string?> Email { get; set; }

        public Dictionary<string, object?>? AppMetadata { get; set; }
    }
}
