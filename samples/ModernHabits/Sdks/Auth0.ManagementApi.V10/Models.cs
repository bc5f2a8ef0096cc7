using Auth0.ManagementApi.Core;

namespace Auth0.ManagementApi
{
    public record Client
    {
        public string? ClientId { get; set; }

        public string? Name { get; set; }
    }

    public record UserResponseSchema
    {
        public string? UserId { get; set; }

        public string? Email { get; set; }
    }

    public record ListClientsRequestParameters
    {
        public Optional<int?> Page { get; set; } = 0;

        public Optional<int?> PerPage { get; set; } = 50;
    }

    public record ListUsersRequestParameters
    {
        public Optional<int?> Page { get; set; } = 0;

        public Optional<int?> PerPage { get; set; } = 50;
    }
}
