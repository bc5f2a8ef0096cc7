using System;
using System.Collections.Generic;

namespace Auth0.ManagementApi.Models
{
    public abstract class ClientBase
    {
        public string[] Callbacks { get; set; }

        public string ClientSecret { get; set; }

        public string[] GrantTypes { get; set; }

        public bool? IsFirstParty { get; set; }

        public JwtConfiguration JwtConfiguration { get; set; }

        public string Name { get; set; }

        public RefreshToken RefreshToken { get; set; }
    }

    public class Client : ClientBase
    {
        public string ClientId { get; set; }
    }

    public class ClientCreateRequest : ClientBase
    {
    }

    public class ClientUpdateRequest : ClientBase
    {
    }

    public class GetClientsRequest
    {
        public string Fields { get; set; }

        public bool? IncludeFields { get; set; }

        public bool? IsGlobal { get; set; }

        public bool? IsFirstParty { get; set; }
    }

    public class JwtConfiguration
    {
        public bool? IsSecretEncoded { get; set; }

        public int? LifetimeInSeconds { get; set; }

        public string SigningAlgorithm { get; set; }
    }

    public class RefreshToken
    {
        public int? TokenLifetime { get; set; }

        public bool? InfiniteTokenLifetime { get; set; }

        public int? IdleTokenLifetime { get; set; }

        public bool? InfiniteIdleTokenLifetime { get; set; }
    }

    public abstract class UserBase
    {
        public dynamic AppMetadata { get; set; }

        public string Email { get; set; }

        public bool? EmailVerified { get; set; }

        public string FullName { get; set; }

        public bool? Blocked { get; set; }
    }

    public class User : UserBase
    {
        public DateTime? CreatedAt { get; set; }

        public string UserId { get; set; }
    }

    public class UserCreateRequest : UserBase
    {
        public string Connection { get; set; }

        public string Password { get; set; }
    }

    public class UserUpdateRequest : UserBase
    {
        public string Connection { get; set; }

        public string Password { get; set; }
    }

    public class GetUsersRequest
    {
        public string Fields { get; set; }

        public string Query { get; set; }
    }
}
